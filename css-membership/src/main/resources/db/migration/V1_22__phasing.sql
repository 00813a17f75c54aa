-- Phasing: what is known of each PCT's legacy system and wishes, and the plans in their versions.

create table legacy_system (
    system_name   varchar(60) not null,
    first_months  integer     not null,
    later_months  integer     not null,
    illustrative  boolean     not null,
    version       bigint      not null,
    constraint pk_legacy_system primary key (system_name)
);

create table joining_facts (
    pct_code           varchar(3)     not null,
    system_name        varchar(60),
    installation       varchar(60),
    in_use_since       date,
    monthly_cost       decimal(15, 2),
    readiness          date,
    earliest           date,
    latest             date,
    preferred_quarter  varchar(10),
    wish_weight        integer        not null,
    wish_reason        varchar(500),
    blocker            varchar(300),
    illustrative       boolean        not null,
    version            bigint         not null,
    constraint pk_joining_facts primary key (pct_code),
    constraint fk_joining_facts_pct foreign key (pct_code) references pct (code),
    constraint fk_joining_facts_system foreign key (system_name) references legacy_system (system_name)
);

create table planning_limits (
    id             varchar(10) not null,
    staff_per_pct  integer     not null,
    staff_limit    integer     not null,
    version        bigint      not null,
    constraint pk_planning_limits primary key (id)
);

create table phasing_plan (
    id                     char(36)      not null,
    plan_number            integer,
    plan_state             varchar(12)   not null,
    note                   varchar(500)  not null,
    staff_per_pct          integer       not null,
    staff_limit            integer       not null,
    optimal                boolean       not null,
    how_far                varchar(1000),
    moved                  integer       not null,
    placed                 integer       not null,
    quorum_reached         date,
    wish_penalty           integer       not null,
    double_running_months  integer       not null,
    head_months            bigint        not null,
    made_by                varchar(60)   not null,
    made_at                bigint        not null,
    published_by           varchar(60),
    published_at           bigint,
    version                bigint        not null,
    constraint pk_phasing_plan primary key (id),
    constraint uk_phasing_plan_number unique (plan_number)
);

create table phasing_wave (
    id                char(36) not null,
    plan_id           char(36) not null,
    wave_number       integer  not null,
    start_date        date     not null,
    capacity          integer  not null,
    new_system_limit  integer  not null,
    constraint pk_phasing_wave primary key (id),
    constraint uk_phasing_wave unique (plan_id, wave_number),
    constraint fk_phasing_wave_plan foreign key (plan_id) references phasing_plan (id)
);

create table phasing_place (
    id                     char(36)    not null,
    plan_id                char(36)    not null,
    pct_code               varchar(3)  not null,
    wave_number            integer,
    pinned                 boolean     not null,
    started                boolean     not null,
    system_name            varchar(60),
    double_running_months  integer     not null,
    heads                  bigint      not null,
    rule_name              varchar(20),
    reason                 varchar(2000),
    wanted_wave            integer,
    in_the_way             varchar(3),
    constraint pk_phasing_place primary key (id),
    constraint uk_phasing_place unique (plan_id, pct_code),
    constraint fk_phasing_place_plan foreign key (plan_id) references phasing_plan (id),
    constraint fk_phasing_place_pct foreign key (pct_code) references pct (code)
);
