-- Notice to leave, notice taken back, a join date mended: kept beside the moves, so that the register can be read as at a past day.
create table membership_date_change (
    id            char(36)     not null,
    pct_code      varchar(3)   not null,
    kind          varchar(20)  not null,
    date_before   date,
    date_after    date,
    recorded_at   bigint       not null,
    changed_by    varchar(60)  not null,
    why           varchar(500) not null,
    constraint pk_membership_date_change primary key (id),
    constraint fk_membership_date_change_pct foreign key (pct_code) references pct (code)
);
create index ix_membership_date_change_pct on membership_date_change (pct_code, recorded_at);
