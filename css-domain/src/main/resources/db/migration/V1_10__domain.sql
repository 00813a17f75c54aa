create table pct (
    code              varchar(3)   not null,
    name              varchar(120) not null,
    sector            varchar(3)   not null,
    local_authorities varchar(300) not null,
    valid_from        date         not null,
    valid_to          date,
    successor         varchar(3),
    version           integer      not null,
    constraint pk_pct primary key (code)
);

create table population_figure (
    id             char(36)     not null,
    pct_code       varchar(3)   not null,
    financial_year varchar(7)   not null,
    basis          varchar(20)  not null,
    revision       integer      not null,
    heads          bigint       not null,
    status         varchar(12)  not null,
    source         varchar(300) not null,
    loaded_by      varchar(60)  not null,
    loaded_at      bigint       not null,
    constraint pk_population_figure primary key (id),
    constraint uk_population_figure unique (pct_code, financial_year, basis, revision),
    constraint fk_population_figure_pct foreign key (pct_code) references pct (code),
    constraint ck_population_figure_heads check (heads > 0)
);

create table population_stand_in (
    id             char(36)     not null,
    financial_year varchar(7)   not null,
    asked          varchar(20)  not null,
    used           varchar(20)  not null,
    reason         varchar(500) not null,
    allowed_by     varchar(60)  not null,
    allowed_at     bigint       not null,
    constraint pk_population_stand_in primary key (id)
);

create table evidence (
    evidence_key   varchar(40)   not null,
    place_in_order integer       not null,
    kind           varchar(20)   not null,
    wording        varchar(1000) not null,
    document       varchar(200)  not null,
    place          varchar(200)  not null,
    document_date  date          not null,
    quoted_text    varchar(60)   not null,
    figure         decimal(15, 6),
    unit           varchar(20)   not null,
    pct_code       varchar(3),
    constraint pk_evidence primary key (evidence_key),
    constraint fk_evidence_pct foreign key (pct_code) references pct (code)
);

create table audit_entry (
    id           char(36)      not null,
    made_at      bigint        not null,
    made_by      varchar(60)   not null,
    action       varchar(60)   not null,
    subject      varchar(200)  not null,
    before_value varchar(2000) not null,
    after_value  varchar(2000) not null,
    reason       varchar(2000) not null,
    constraint pk_audit_entry primary key (id)
);

create index ix_audit_entry_made_at on audit_entry (made_at);
