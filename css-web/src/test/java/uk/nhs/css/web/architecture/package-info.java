/**
 * The rules of the house, held by tests: which module may use which, what is closed, what code may not do and what
 * pages may not contain.
 *
 * <p>{@link uk.nhs.css.web.architecture.Rules} names each rule once. {@code ArchitectureTest} applies them to the
 * whole product; {@code RulesBiteTest} applies each to a deliberate breach in {@code fixture} and expects it to fail,
 * so that a rule which no longer looks at anything is noticed. A rule that finds no class to look at fails too.
 */
package uk.nhs.css.web.architecture;
