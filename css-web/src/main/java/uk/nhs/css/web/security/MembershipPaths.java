package uk.nhs.css.web.security;

import static uk.nhs.css.web.security.AccessRule.ALL;
import static uk.nhs.css.web.security.AccessRule.HOST;
import static uk.nhs.css.web.security.AccessRule.HOST_AND_PCT;
import static uk.nhs.css.web.security.AccessRule.PCT;
import static uk.nhs.css.web.security.AccessRule.POST;
import static uk.nhs.css.web.security.AccessRule.READ;
import static uk.nhs.css.web.security.AccessRule.api;
import static uk.nhs.css.web.security.AccessRule.document;
import static uk.nhs.css.web.security.AccessRule.page;

import java.util.List;

/** Membership: the register, consultation, board decisions, phasing, transition, mobilisation. Each service shows a PCT its own only. */
final class MembershipPaths {

    static final List<AccessRule> RULES = List.of(
            page("/members", HOST, "members"),
            page("/members/{code}", HOST, "member"),
            page("/members/{code}/notice", HOST, "member-notice"),
            page("/members/{code}/join-date", HOST, "member-join-date"),
            page("/consultation", ALL, "consultation"),
            page("/consultation/comments/new", HOST_AND_PCT, "consultation-send"),
            page("/consultation/comments/{id}", HOST_AND_PCT, "consultation-comment"),
            page("/consultation/answers/new", HOST, "consultation-answer-new"),
            page("/consultation/answers/{id}/withdraw", HOST, "consultation-answer-withdraw"),
            page("/consultation/versions/new", HOST, "consultation-version-new"),
            page("/consultation/versions/{version}", ALL, "consultation-version"),
            page("/decisions", HOST, "decisions"),
            page("/decisions/new", HOST_AND_PCT, "decisions-new"),
            page("/decisions/meetings", HOST_AND_PCT, "decisions-meetings"),
            page("/decisions/{code}/{id}", HOST_AND_PCT, "decisions-one"),
            page("/my-joining", PCT, "my-joining"),
            page("/my-joining/wish", PCT, "my-joining-wish"),
            page("/phasing", HOST, "phasing"),
            page("/phasing/inputs", HOST, "phasing-inputs"),
            page("/phasing/inputs/{code}", HOST, "phasing-input"),
            page("/phasing/propose", HOST, "phasing-propose"),
            page("/phasing/runs/{id}", HOST, "phasing-run"),
            page("/phasing/plans/{id}", HOST, "phasing-plan"),
            page("/phasing/compare", HOST, "phasing-compare"),
            page("/transition", HOST, "transition"),
            page("/transition/plan", HOST, "transition-plan"),
            page("/transition/{code}", HOST_AND_PCT, "transition-one"),
            page("/transition/{code}/correction", HOST, "transition-correction"),
            page("/mobilisation", HOST, "mobilisation"),
            page("/mobilisation/contribution", HOST, "mobilisation-contribution"),
            page("/mobilisation/tranche", HOST, "mobilisation-tranche"),
            page("/mobilisation/draw-down", HOST, "mobilisation-ask"),
            page("/mobilisation/draw-downs/{id}", HOST, "mobilisation-draw-down"),
            page("/mobilisation/milestone", HOST, "mobilisation-milestone-new"),
            page("/mobilisation/milestones/{id}", HOST, "mobilisation-milestone"),
            api(READ, "/api/v1/phasing/inputs", ALL),
            api(READ, "/api/v1/phasing/plan", ALL),
            api(POST, "/api/v1/phasing/proposals", HOST),
            api(READ, "/api/v1/pcts/{code}/transitions", ALL),
            api(POST, "/api/v1/pcts/{code}/transitions/corrections", HOST),
            document("/documents/{id}", ALL),
            api(READ, "/api/v1/pcts", ALL));

    private MembershipPaths() {}
}
