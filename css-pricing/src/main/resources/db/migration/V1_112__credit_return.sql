-- What of a credit on a PCT's account came back by a later transaction, such as staff in lieu that ended early: so much of it
-- can settle no invoice any more. Rows are added, never changed.
create table credit_return (
    id          char(36)       not null,
    pct_code    varchar(3)     not null,
    source_seq  bigint         not null,
    return_seq  bigint         not null,
    amount      decimal(15, 2) not null,
    made_by     varchar(60)    not null,
    made_at     bigint         not null,
    constraint pk_credit_return primary key (id),
    constraint uk_credit_return unique (source_seq, return_seq),
    constraint fk_credit_return_pct foreign key (pct_code) references pct (code),
    constraint fk_credit_return_source foreign key (source_seq) references ledger_transaction (seq),
    constraint fk_credit_return_return foreign key (return_seq) references ledger_transaction (seq),
    constraint ck_credit_return_amount check (amount > 0)
);
