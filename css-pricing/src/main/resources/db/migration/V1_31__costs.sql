create table cost_model_version (
    id                     char(36)       not null,
    financial_year         varchar(7)     not null,
    version_number         integer        not null,
    title                  varchar(120)   not null,
    fixed_cost             decimal(15, 2) not null,
    per_weighted_head      decimal(12, 6) not null,
    per_member             decimal(15, 2) not null,
    evidence               varchar(1000)  not null,
    inference              varchar(1000)  not null,
    average_heads          decimal(18, 9),
    fewer_members          integer,
    fewer_members_price    decimal(12, 6),
    more_members           integer,
    more_members_price     decimal(12, 6),
    created_by             varchar(60)    not null,
    created_at             bigint         not null,
    lock_version           integer        not null,
    constraint pk_cost_model_version primary key (id),
    constraint uk_cost_model_version unique (financial_year, version_number),
    constraint ck_cost_model_version_fixed check (fixed_cost >= 0),
    constraint ck_cost_model_version_head check (per_weighted_head >= 0),
    constraint ck_cost_model_version_member check (per_member >= 0)
);

create table cost_model_step (
    id            char(36)       not null,
    cost_model_id char(36)       not null,
    from_member   integer        not null,
    cost          decimal(15, 2) not null,
    constraint pk_cost_model_step primary key (id),
    constraint fk_cost_model_step_model foreign key (cost_model_id) references cost_model_version (id),
    constraint ck_cost_model_step_from check (from_member >= 1),
    constraint ck_cost_model_step_cost check (cost >= 0)
);

create index ix_cost_model_step_model on cost_model_step (cost_model_id);

create table cost_return_line (
    id             char(36)       not null,
    pct_code       varchar(3)     not null,
    financial_year varchar(7)     not null,
    category       varchar(20)    not null,
    purpose        varchar(40)    not null,
    job_role       varchar(120)   not null,
    band           varchar(20)    not null,
    wte            decimal(7, 2)  not null,
    amount         decimal(15, 2) not null,
    note           varchar(500)   not null,
    source         varchar(300)   not null,
    entered_by     varchar(60)    not null,
    entered_at     bigint         not null,
    place          integer        not null,
    lock_version   integer        not null,
    constraint pk_cost_return_line primary key (id),
    constraint fk_cost_return_line_pct foreign key (pct_code) references pct (code),
    constraint ck_cost_return_line_wte check (wte >= 0),
    constraint ck_cost_return_line_amount check (amount >= 0)
);

create index ix_cost_return_line_pct on cost_return_line (pct_code, financial_year);
