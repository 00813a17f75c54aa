-- Transition: double running, gates, validation of new against old, actual staff and cost.

create table system_transition (
    id                char(36)       not null,
    pct_code          varchar(3)     not null,
    system_name       varchar(60)    not null,
    planned_start     date           not null,
    planned_end       date           not null,
    planned_staff     integer        not null,
    planned_cost      decimal(15, 2) not null,
    legacy_cost       decimal(15, 2) not null,
    actual_start      date,
    decommissioned_on date,
    illustrative      boolean        not null,
    version           bigint         not null,
    constraint pk_system_transition primary key (id),
    constraint uk_system_transition unique (pct_code, system_name),
    constraint fk_system_transition_pct foreign key (pct_code) references pct (code)
);

create table gate_event (
    id             char(36)     not null,
    transition_id  char(36)     not null,
    event_number   integer      not null,
    gate           varchar(12)  not null,
    gate_outcome   varchar(10)  not null,
    decided_on     date         not null,
    decided_by     varchar(100) not null,
    evidence       varchar(500) not null,
    recorded_by    varchar(60)  not null,
    constraint pk_gate_event primary key (id),
    constraint uk_gate_event unique (transition_id, event_number),
    constraint fk_gate_event_transition foreign key (transition_id) references system_transition (id)
);

create table validation_measure (
    id             char(36)       not null,
    transition_id  char(36)       not null,
    measure        varchar(100)   not null,
    measured_month date           not null,
    old_value      decimal(15, 2) not null,
    new_value      decimal(15, 2) not null,
    tolerance      decimal(7, 3)  not null,
    accepted_by    varchar(100),
    accepted_why   varchar(500),
    constraint pk_validation_measure primary key (id),
    constraint uk_validation_measure unique (transition_id, measure, measured_month),
    constraint fk_validation_measure_transition foreign key (transition_id) references system_transition (id)
);

create table double_running_actual (
    id             char(36)       not null,
    transition_id  char(36)       not null,
    actual_month   date           not null,
    staff          integer        not null,
    cost           decimal(15, 2) not null,
    constraint pk_double_running_actual primary key (id),
    constraint uk_double_running_actual unique (transition_id, actual_month),
    constraint fk_double_running_actual foreign key (transition_id) references system_transition (id)
);
