package uk.nhs.css.web.it;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the service once a run, hands it to the tests, and stops it when the last test has ended. */
public final class RunningServiceExtension implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace SPACE =
            ExtensionContext.Namespace.create(RunningServiceExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getTestClass()
                .filter(type -> type.getEnclosingClass() == null)
                .isPresent()) {
            service(context).restoreData();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Service.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return service(context);
    }

    /** The one service of this run, for extensions that build on it. */
    public static Service service(ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent("service", key -> new Running(), Running.class)
                .service();
    }

    /** The store closes this when the run ends. A start that failed once is not tried again for every class. */
    private static final class Running implements AutoCloseable {
        private Service service;
        private RuntimeException failure;

        Running() {
            try {
                service = Service.startOn(TestDatabase.chosen("service"));
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        Service service() {
            if (failure != null) {
                throw new IllegalStateException("The service did not start; see the first test that failed", failure);
            }
            return service;
        }

        @Override
        public void close() {
            if (service != null) {
                service.close();
            }
        }
    }
}
