-- A file of measures asks for those of a transition and month.
create index ix_validation_measure_month on validation_measure (transition_id, measured_month);
