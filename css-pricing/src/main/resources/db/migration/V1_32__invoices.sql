-- The last number given out in each series of documents. Locked by whoever issues one, so that no number is left out.
create table document_series (
    id      varchar(20) not null,
    last_no integer     not null,
    version integer     not null,
    constraint pk_document_series primary key (id)
);

-- Invoices as they were issued, names and due date included. Rows are added, never changed: what is open is derived.
create table invoice (
    number         varchar(20)    not null,
    pct_code       varchar(3)     not null,
    pct_name       varchar(200)   not null,
    issued_on      date           not null,
    due_on         date           not null,
    purchase_order varchar(40),
    total          decimal(15, 2) not null,
    host_code      varchar(3),
    host_name      varchar(200)   not null,
    issued_by      varchar(60)    not null,
    issued_at      bigint         not null,
    constraint pk_invoice primary key (number),
    constraint fk_invoice_pct foreign key (pct_code) references pct (code),
    constraint ck_invoice_total check (total > 0)
);

create index ix_invoice_pct on invoice (pct_code, issued_on);

-- The ledger transactions that an invoice asks to be paid; each is on one invoice at most.
create table invoice_line (
    ledger_seq     bigint         not null,
    invoice_number varchar(20)    not null,
    line_no        integer        not null,
    dated          date           not null,
    kind           varchar(16)    not null,
    narrative      varchar(500)   not null,
    calculation    varchar(2000),
    amount         decimal(15, 2) not null,
    constraint pk_invoice_line primary key (ledger_seq),
    constraint uk_invoice_line_no unique (invoice_number, line_no),
    constraint fk_invoice_line_invoice foreign key (invoice_number) references invoice (number),
    constraint fk_invoice_line_ledger foreign key (ledger_seq) references ledger_transaction (seq)
);

create table credit_note (
    number         varchar(20)    not null,
    invoice_number varchar(20)    not null,
    pct_code       varchar(3)     not null,
    issued_on      date           not null,
    amount         decimal(15, 2) not null,
    reason         varchar(300)   not null,
    ledger_seq     bigint         not null,
    reversal_key   varchar(80)    not null,
    issued_by      varchar(60)    not null,
    issued_at      bigint         not null,
    constraint pk_credit_note primary key (number),
    constraint uk_credit_note_ledger unique (ledger_seq),
    constraint fk_credit_note_invoice foreign key (invoice_number) references invoice (number),
    constraint fk_credit_note_pct foreign key (pct_code) references pct (code),
    constraint fk_credit_note_ledger foreign key (ledger_seq) references ledger_transaction (seq),
    constraint ck_credit_note_amount check (amount > 0)
);

create index ix_credit_note_invoice on credit_note (invoice_number);

-- What of a credit on a PCT's account is set against which invoice. A credit that is reversed in the ledger no longer counts.
create table settlement (
    id             char(36)       not null,
    invoice_number varchar(20)    not null,
    pct_code       varchar(3)     not null,
    source_seq     bigint         not null,
    source_kind    varchar(16)    not null,
    reversal_key   varchar(80)    not null,
    amount         decimal(15, 2) not null,
    effective_on   date           not null,
    made_by        varchar(60)    not null,
    made_at        bigint         not null,
    constraint pk_settlement primary key (id),
    constraint fk_settlement_invoice foreign key (invoice_number) references invoice (number),
    constraint fk_settlement_pct foreign key (pct_code) references pct (code),
    constraint fk_settlement_ledger foreign key (source_seq) references ledger_transaction (seq),
    constraint ck_settlement_amount check (amount <> 0)
);

create index ix_settlement_invoice on settlement (invoice_number);
create index ix_settlement_source on settlement (source_seq);

-- Money received. The same reference of a PCT on a day is one payment, unless the earlier entry was reversed.
create table remittance (
    id          char(36)       not null,
    pct_code    varchar(3)     not null,
    received_on date           not null,
    reference   varchar(60)    not null,
    entry_no    integer        not null,
    amount      decimal(15, 2) not null,
    ledger_seq  bigint         not null,
    entered_by  varchar(60)    not null,
    entered_at  bigint         not null,
    constraint pk_remittance primary key (id),
    constraint uk_remittance_reference unique (pct_code, received_on, reference, entry_no),
    constraint uk_remittance_ledger unique (ledger_seq),
    constraint fk_remittance_pct foreign key (pct_code) references pct (code),
    constraint fk_remittance_ledger foreign key (ledger_seq) references ledger_transaction (seq),
    constraint ck_remittance_amount check (amount > 0)
);

-- Reminders as they were sent.
create table reminder (
    id       char(36)     not null,
    pct_code varchar(3)   not null,
    pct_name varchar(200) not null,
    host_name varchar(200) not null,
    sent_on  date         not null,
    made_by  varchar(60)  not null,
    made_at  bigint       not null,
    constraint pk_reminder primary key (id),
    constraint uk_reminder_day unique (pct_code, sent_on),
    constraint fk_reminder_pct foreign key (pct_code) references pct (code)
);

create table reminder_line (
    id             char(36)       not null,
    reminder_id    char(36)       not null,
    invoice_number varchar(20)    not null,
    issued_on      date           not null,
    due_on         date           not null,
    total          decimal(15, 2) not null,
    open_amount    decimal(15, 2) not null,
    constraint pk_reminder_line primary key (id),
    constraint uk_reminder_line_invoice unique (reminder_id, invoice_number),
    constraint fk_reminder_line_reminder foreign key (reminder_id) references reminder (id),
    constraint fk_reminder_line_invoice foreign key (invoice_number) references invoice (number)
);
