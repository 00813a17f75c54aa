-- Scenarios that somebody saved under a name: who would be a member, and at what cost. They change nothing else.
create table saved_scenario (
    id              char(36)      not null,
    scenario_name   varchar(120)  not null,
    financial_year  varchar(7)    not null,
    owner_pct       varchar(3),
    shared          boolean       not null,
    members         varchar(200)  not null,
    fixed_cost      decimal(15, 2),
    per_weighted_head decimal(12, 6),
    per_member      decimal(15, 2),
    steps           varchar(1000) not null,
    saved_by        varchar(60)   not null,
    saved_at        bigint        not null,
    lock_version    integer       not null,
    constraint pk_saved_scenario primary key (id),
    constraint fk_saved_scenario_pct foreign key (owner_pct) references pct (code)
);

create index ix_saved_scenario_year on saved_scenario (financial_year);

-- Board papers as boards saw them: the figures then, and the document that was kept. Rows are added, never changed.
create table kept_board_paper (
    id              char(36)       not null,
    pct_code        varchar(3)     not null,
    financial_year  varchar(7)     not null,
    seen_on         date           not null,
    minute_reference varchar(200)   not null,
    document_id     char(36)       not null,
    total           decimal(15, 2) not null,
    net_recurring   decimal(15, 2) not null,
    kept_by         varchar(60)    not null,
    kept_at         bigint         not null,
    constraint pk_kept_board_paper primary key (id),
    constraint fk_kept_board_paper_pct foreign key (pct_code) references pct (code)
);

create index ix_kept_board_paper_pct on kept_board_paper (pct_code, financial_year);
