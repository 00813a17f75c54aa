create table idempotent_call (
    id          char(64) not null,
    fingerprint char(64) not null,
    made_at     bigint   not null,
    answer      longtext not null,
    constraint pk_idempotent_call primary key (id)
);
