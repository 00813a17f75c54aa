-- Every version of every year's tariff. A version is added, never changed.
create table tariff (
    id              varchar(12)    not null,
    financial_year  varchar(7)     not null,
    version_no      integer        not null,
    title           varchar(120)   not null,
    recurring_rate  decimal(12, 6) not null,
    recurring_basis varchar(20)    not null,
    set_up_rate     decimal(12, 6) not null,
    set_up_basis    varchar(20)    not null,
    proration       varchar(8)     not null,
    instalments     integer        not null,
    evidence        varchar(1000)  not null,
    issued_on       date           not null,
    entered_by      varchar(60)    not null,
    entered_at      bigint         not null,
    constraint pk_tariff primary key (id),
    constraint uk_tariff_version unique (financial_year, version_no),
    constraint ck_tariff_instalments check (instalments in (1, 4, 12))
);

-- The double-entry ledger. Rows are added, never changed; each carries a hash of itself and of the one before.
create table ledger_transaction (
    seq           bigint       not null,
    posted_on     date         not null,
    kind          varchar(16)  not null,
    narrative     varchar(500) not null,
    source_key    varchar(80)  not null,
    pct_code      varchar(3),
    posted_by     varchar(60)  not null,
    posted_at     bigint       not null,
    previous_hash varchar(64)  not null,
    hash          varchar(64)  not null,
    constraint pk_ledger_transaction primary key (seq),
    constraint uk_ledger_transaction_source unique (source_key),
    constraint fk_ledger_transaction_pct foreign key (pct_code) references pct (code)
);

create table ledger_entry (
    transaction_seq bigint         not null,
    line_no         integer        not null,
    account         varchar(20)    not null,
    pct_code        varchar(3),
    amount          decimal(15, 2) not null,
    constraint pk_ledger_entry primary key (transaction_seq, line_no),
    constraint fk_ledger_entry_transaction foreign key (transaction_seq) references ledger_transaction (seq),
    constraint fk_ledger_entry_pct foreign key (pct_code) references pct (code)
);

create index ix_ledger_entry_account on ledger_entry (pct_code, account, transaction_seq);

-- The one row that every posting locks: the number and hash of the last transaction.
create table ledger_head (
    id        integer     not null,
    last_seq  bigint      not null,
    last_hash varchar(64) not null,
    version   integer     not null,
    constraint pk_ledger_head primary key (id)
);

insert into ledger_head (id, last_seq, last_hash, version)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

-- Charge runs that posted something.
create table charge_run (
    id              char(36)       not null,
    financial_year  varchar(7)     not null,
    made_at         bigint         not null,
    made_by         varchar(60)    not null,
    members         integer        not null,
    expected        integer        not null,
    made            integer        not null,
    already_there   integer        not null,
    skipped         integer        not null,
    total           decimal(15, 2) not null,
    override_reason varchar(500),
    constraint pk_charge_run primary key (id)
);

create index ix_charge_run_year on charge_run (financial_year, made_at);

-- What each PCT was charged and every figure that it was charged on. Rows are added, never changed.
create table charge (
    source_key          varchar(80)    not null,
    financial_year      varchar(7)     not null,
    pct_code            varchar(3)     not null,
    kind                varchar(10)    not null,
    instalment          integer        not null,
    instalments         integer        not null,
    adjustment          integer        not null,
    reason              varchar(500),
    charged_on          date           not null,
    amount              decimal(15, 2) not null,
    item_amount         decimal(15, 2) not null,
    annual_amount       decimal(15, 2) not null,
    rate                decimal(12, 6) not null,
    covered_from        date           not null,
    covered_to          date           not null,
    proration           varchar(8)     not null,
    units_covered       integer        not null,
    units_whole         integer        not null,
    basis_asked         varchar(20)    not null,
    basis_used          varchar(20)    not null,
    heads               bigint         not null,
    population_year     varchar(7)     not null,
    population_source   varchar(300)   not null,
    population_revision integer        not null,
    tariff_version      integer        not null,
    tariff_title        varchar(120)   not null,
    run_id              char(36)       not null,
    ledger_seq          bigint         not null,
    constraint pk_charge primary key (source_key),
    constraint uk_charge_ledger unique (ledger_seq),
    constraint fk_charge_pct foreign key (pct_code) references pct (code),
    constraint fk_charge_run foreign key (run_id) references charge_run (id),
    constraint fk_charge_ledger foreign key (ledger_seq) references ledger_transaction (seq)
);

create index ix_charge_pct on charge (pct_code, financial_year);
create index ix_charge_year on charge (financial_year);
