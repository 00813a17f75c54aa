-- A start of double running or a decommissioning date that was entered wrongly: what stood before, what stands now, and why.
create table transition_day_change (
    id             char(36)     not null,
    transition_id  char(36)     not null,
    change_number  integer      not null,
    day_kind       varchar(20)  not null,
    date_before    date         not null,
    date_after     date         not null,
    why            varchar(500) not null,
    recorded_by    varchar(60)  not null,
    recorded_at    bigint       not null,
    constraint pk_transition_day_change primary key (id),
    constraint uk_transition_day_change unique (transition_id, change_number),
    constraint fk_transition_day_change foreign key (transition_id) references system_transition (id)
);
