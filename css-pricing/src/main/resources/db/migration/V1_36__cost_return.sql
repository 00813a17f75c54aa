-- A PCT's cost return of a year, version by version; the lines that stood before belong to an accepted first version.
create table cost_return (
    id             varchar(20)  not null,
    pct_code       varchar(3)   not null,
    financial_year varchar(7)   not null,
    version_number integer      not null,
    return_state   varchar(12)  not null,
    entered_by     varchar(60)  not null,
    entered_at     bigint       not null,
    submitted_by   varchar(60),
    submitted_at   bigint,
    decided_by     varchar(60),
    decided_at     bigint,
    reason         varchar(500) not null,
    lock_version   integer      not null,
    constraint pk_cost_return primary key (id),
    constraint uk_cost_return_version unique (pct_code, financial_year, version_number),
    constraint fk_cost_return_pct foreign key (pct_code) references pct (code)
);

create index ix_cost_return_year on cost_return (financial_year, return_state);

insert into cost_return (id, pct_code, financial_year, version_number, return_state, entered_by, entered_at,
                         decided_by, decided_at, reason, lock_version)
select concat(pct_code, '-', substring(financial_year, 1, 4), '-1'), pct_code, financial_year, 1, 'ACCEPTED',
       min(entered_by), min(entered_at), min(entered_by), min(entered_at), '', 1
from cost_return_line
group by pct_code, financial_year;

alter table cost_return_line add column return_id varchar(20);

update cost_return_line set return_id = concat(pct_code, '-', substring(financial_year, 1, 4), '-1');

alter table cost_return_line
    add constraint fk_cost_return_line_return foreign key (return_id) references cost_return (id);

create index ix_cost_return_line_return on cost_return_line (return_id, place);

-- The benefits register: claims with their source, and which of them somebody else has verified.
create table benefit (
    id             char(36)     not null,
    pct_code       varchar(3),
    title          varchar(200) not null,
    benefit_kind   varchar(20)  not null,
    benefit_state  varchar(10)  not null,
    source         varchar(500) not null,
    by_analogy     boolean      not null,
    confidence     varchar(10)  not null,
    benefit_owner  varchar(120) not null,
    entered_by     varchar(60)  not null,
    entered_at     bigint       not null,
    decided_by     varchar(60),
    decided_at     bigint,
    decision_basis varchar(500) not null,
    lock_version   integer      not null,
    constraint pk_benefit primary key (id),
    constraint fk_benefit_pct foreign key (pct_code) references pct (code)
);

create index ix_benefit_pct on benefit (pct_code);

create table benefit_amount (
    id             char(36)       not null,
    benefit_id     char(36)       not null,
    financial_year varchar(7)     not null,
    amount         decimal(15, 2) not null,
    constraint pk_benefit_amount primary key (id),
    constraint uk_benefit_amount unique (benefit_id, financial_year),
    constraint fk_benefit_amount_benefit foreign key (benefit_id) references benefit (id),
    constraint ck_benefit_amount check (amount >= 0)
);
