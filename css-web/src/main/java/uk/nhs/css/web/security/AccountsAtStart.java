package uk.nhs.css.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Sees to it that somebody can sign in, once the schema and the PCTs are there. */
@Startup
@Singleton(name = "AccountsAtStart")
@DependsOn({"SchemaMigrator", "SampleData"})
public class AccountsAtStart {

    @Inject
    private FirstAccounts first;

    @PostConstruct
    void ensure() {
        CurrentActor.asSystem(first::ensure);
    }
}
