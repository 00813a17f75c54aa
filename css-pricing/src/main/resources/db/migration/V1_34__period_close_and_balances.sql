-- Closing and reopening of accounting months. Rows are added, never changed; the last one says from when the books are open.
create table period_move (
    move_no     integer      not null,
    month_start date         not null,
    move_kind   varchar(8)   not null,
    open_from   date         not null,
    reason      varchar(300) not null,
    moved_by    varchar(60)  not null,
    moved_at    bigint       not null,
    constraint pk_period_move primary key (move_no)
);

-- What a PCT says that it owes at the end of month 6, 9 or 12. A further answer is a further version.
create table balance_answer (
    pct_code       varchar(3)     not null,
    financial_year varchar(7)     not null,
    month_no       integer        not null,
    version_no     integer        not null,
    pct_figure     decimal(15, 2) not null,
    host_figure    decimal(15, 2) not null,
    note           varchar(500)   not null,
    answered_by    varchar(60)    not null,
    answered_at    bigint         not null,
    constraint pk_balance_answer primary key (pct_code, financial_year, month_no, version_no),
    constraint fk_balance_answer_pct foreign key (pct_code) references pct (code),
    constraint ck_balance_answer_month check (month_no in (6, 9, 12))
);

-- Why a difference stands. It explains one answer and the difference that it had then.
create table balance_explanation (
    pct_code         varchar(3)     not null,
    financial_year   varchar(7)     not null,
    month_no         integer        not null,
    explanation_no   integer        not null,
    answer_version   integer        not null,
    difference       decimal(15, 2) not null,
    explanation      varchar(500)   not null,
    explained_by     varchar(60)    not null,
    explained_at     bigint         not null,
    constraint pk_balance_explanation primary key (pct_code, financial_year, month_no, explanation_no),
    constraint fk_balance_explanation_answer foreign key (pct_code, financial_year, month_no, answer_version)
        references balance_answer (pct_code, financial_year, month_no, version_no)
);

create index ix_balance_answer_month on balance_answer (financial_year, month_no);
create index ix_balance_explanation_month on balance_explanation (financial_year, month_no);
create index ix_ledger_transaction_date on ledger_transaction (posted_on);
