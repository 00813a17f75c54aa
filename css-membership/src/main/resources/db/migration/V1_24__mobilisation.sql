-- The mobilisation fund: contributions, tranches with a ceiling, draw-downs, milestones. Balances are sums, never stored.

create table fund_contribution (
    id             char(36)       not null,
    pct_code       varchar(3)     not null,
    amount         decimal(15, 2) not null,
    received_on    date           not null,
    reference_text varchar(100)   not null,
    recorded_by    varchar(60)    not null,
    illustrative   boolean        not null,
    constraint pk_fund_contribution primary key (id),
    constraint uk_fund_contribution unique (pct_code, reference_text),
    constraint fk_fund_contribution_pct foreign key (pct_code) references pct (code)
);

create table fund_tranche (
    id            char(36)       not null,
    tranche_name  varchar(100)   not null,
    ceiling       decimal(15, 2) not null,
    agreed_on     date           not null,
    evidence      varchar(500)   not null,
    version       bigint         not null,
    constraint pk_fund_tranche primary key (id),
    constraint uk_fund_tranche unique (tranche_name)
);

create table fund_draw_down (
    id              char(36)       not null,
    tranche_id      char(36)       not null,
    workstream      varchar(12)    not null,
    amount          decimal(15, 2) not null,
    purpose         varchar(500)   not null,
    asked_on        date           not null,
    draw_down_state varchar(10)    not null,
    asked_by        varchar(60)    not null,
    settled_by      varchar(60),
    settled_on      date,
    settled_why     varchar(500),
    version         bigint         not null,
    constraint pk_fund_draw_down primary key (id),
    constraint fk_fund_draw_down_tranche foreign key (tranche_id) references fund_tranche (id)
);

create table fund_lock (
    id       varchar(10) not null,
    version  bigint      not null,
    constraint pk_fund_lock primary key (id)
);

insert into fund_lock (id, version) values ('LONDON', 0);

create table fund_milestone (
    id              char(36)     not null,
    title           varchar(200) not null,
    workstream      varchar(12)  not null,
    due_on          date         not null,
    milestone_state varchar(10)  not null,
    done_on         date,
    version         bigint       not null,
    constraint pk_fund_milestone primary key (id)
);
