-- What the service cost in a year, each time it was entered. A version is added, never changed.
create table actual_cost_version (
    financial_year varchar(7)    not null,
    version_no     integer       not null,
    title          varchar(120)  not null,
    evidence       varchar(1000) not null,
    entered_by     varchar(60)   not null,
    entered_at     bigint        not null,
    constraint pk_actual_cost_version primary key (financial_year, version_no)
);

create table actual_cost_line (
    financial_year varchar(7)     not null,
    version_no     integer        not null,
    line_no        integer        not null,
    category       varchar(20)    not null,
    cost_name      varchar(200)   not null,
    amount         decimal(15, 2) not null,
    constraint pk_actual_cost_line primary key (financial_year, version_no, line_no),
    constraint fk_actual_cost_line_version foreign key (financial_year, version_no)
        references actual_cost_version (financial_year, version_no),
    constraint ck_actual_cost_line_amount check (amount >= 0)
);

-- How the difference between what was charged and the actual cost of a year was dealt with. Rows are added, never changed.
create table year_close (
    financial_year  varchar(7)     not null,
    close_no        integer        not null,
    close_method    varchar(16)    not null,
    actual_version  integer        not null,
    charged         decimal(15, 2) not null,
    actual_cost     decimal(15, 2) not null,
    brought_forward decimal(15, 2) not null,
    recognised      decimal(15, 2) not null,
    carried         decimal(15, 2) not null,
    dated           date           not null,
    reason          varchar(300)   not null,
    closed_by       varchar(60)    not null,
    closed_at       bigint         not null,
    constraint pk_year_close primary key (financial_year, close_no)
);

create table year_close_share (
    financial_year varchar(7)     not null,
    close_no       integer        not null,
    pct_code       varchar(3)     not null,
    heads          bigint         not null,
    months         integer        not null,
    amount         decimal(15, 2) not null,
    ledger_seq     bigint         not null,
    constraint pk_year_close_share primary key (financial_year, close_no, pct_code),
    constraint fk_year_close_share_close foreign key (financial_year, close_no)
        references year_close (financial_year, close_no),
    constraint fk_year_close_share_pct foreign key (pct_code) references pct (code),
    constraint fk_year_close_share_ledger foreign key (ledger_seq) references ledger_transaction (seq)
);
