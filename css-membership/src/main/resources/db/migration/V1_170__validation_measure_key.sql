-- A file may name its measures in any order: each is found by one value, whatever transition and month it belongs to.
alter table validation_measure add column measure_key varchar(150);

update validation_measure
set measure_key = concat(transition_id, '/', substring(cast(measured_month as char(10)), 1, 7), '/', measure);

create index ix_validation_measure_key on validation_measure (measure_key);

-- The foreign key rests on the unique one, which begins with the transition.
alter table validation_measure drop constraint fk_validation_measure_transition;
drop index ix_validation_measure_month on validation_measure;
alter table validation_measure
    add constraint fk_validation_measure_transition foreign key (transition_id) references system_transition (id);
