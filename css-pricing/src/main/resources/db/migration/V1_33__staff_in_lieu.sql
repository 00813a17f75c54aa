-- The Agenda for Change pay table of a year, one row a band and version; the highest version is in force.
create table pay_band (
    id             varchar(16)    not null,
    financial_year varchar(7)     not null,
    band           varchar(2)     not null,
    version_no     integer        not null,
    minimum_pay    decimal(15, 2) not null,
    maximum_pay    decimal(15, 2) not null,
    source         varchar(500)   not null,
    entered_by     varchar(60)    not null,
    entered_at     bigint         not null,
    constraint pk_pay_band primary key (id),
    constraint uk_pay_band unique (financial_year, band, version_no),
    constraint ck_pay_band_range check (minimum_pay > 0 and maximum_pay >= minimum_pay)
);

-- What an employer pays on top of basic pay in a year; the highest version is in force.
create table on_cost_rate (
    id             varchar(40)    not null,
    financial_year varchar(7)     not null,
    rate_kind      varchar(24)    not null,
    version_no     integer        not null,
    rate_percent   decimal(7, 4)  not null,
    upper_percent  decimal(7, 4)  not null,
    from_amount    decimal(15, 2) not null,
    to_amount      decimal(15, 2) not null,
    source         varchar(500)   not null,
    entered_by     varchar(60)    not null,
    entered_at     bigint         not null,
    constraint pk_on_cost_rate primary key (id),
    constraint uk_on_cost_rate unique (financial_year, rate_kind, version_no),
    constraint ck_on_cost_rate_percent check (rate_percent >= 0 and upper_percent >= 0),
    constraint ck_on_cost_rate_range check (from_amount >= 0 and to_amount >= from_amount)
);

create table staff_offer (
    id             char(36)       not null,
    pct_code       varchar(3)     not null,
    post_reference varchar(120)   not null,
    title          varchar(120)   not null,
    band           varchar(2)     not null,
    wte            decimal(3, 2)  not null,
    annual_cost    decimal(15, 2) not null,
    basic_pay      decimal(15, 2),
    build_up       varchar(1000)  not null,
    arrangement    varchar(12)    not null,
    starts_on      date           not null,
    ends_on        date           not null,
    note           varchar(500)   not null,
    illustrative   boolean        not null,
    offer_state    varchar(12)    not null,
    entered_by     varchar(60)    not null,
    entered_on     date           not null,
    entered_at     bigint         not null,
    accepted_wte   decimal(3, 2),
    accepted_place bigint,
    settled_by     varchar(60),
    settled_on     date,
    settled_why    varchar(500),
    left_on        date,
    left_by        varchar(60),
    left_told_on   date,
    left_why       varchar(500),
    version        integer        not null,
    constraint pk_staff_offer primary key (id),
    constraint fk_staff_offer_pct foreign key (pct_code) references pct (code),
    constraint ck_staff_offer_wte check (wte > 0 and wte <= 1),
    constraint ck_staff_offer_cost check (annual_cost > 0),
    constraint ck_staff_offer_dates check (ends_on > starts_on)
);

create index ix_staff_offer_pct on staff_offer (pct_code, post_reference);

-- The terms of each financial year in which an offer has days, as the tariff had them when it was made.
create table staff_offer_year (
    id             varchar(41) not null,
    offer_id       char(36)    not null,
    pct_code       varchar(3)  not null,
    financial_year varchar(7)  not null,
    proration      varchar(8)  not null,
    instalments    integer     not null,
    tariff_version integer     not null,
    constraint pk_staff_offer_year primary key (id),
    constraint fk_staff_offer_year_offer foreign key (offer_id) references staff_offer (id)
);

create index ix_staff_offer_year_offer on staff_offer_year (offer_id);

-- Every credit in kind that was posted to the ledger, and every one that came back (below zero).
create table staff_credit (
    id             varchar(48)    not null,
    offer_id       char(36)       not null,
    pct_code       varchar(3)     not null,
    financial_year varchar(7)     not null,
    amount         decimal(15, 2) not null,
    working        varchar(1000)  not null,
    posted_on      date           not null,
    recorded_on    date           not null,
    ledger_seq     bigint         not null,
    constraint pk_staff_credit primary key (id),
    constraint uk_staff_credit_ledger unique (ledger_seq),
    constraint fk_staff_credit_offer foreign key (offer_id) references staff_offer (id),
    constraint fk_staff_credit_ledger foreign key (ledger_seq) references ledger_transaction (seq)
);

create index ix_staff_credit_pct on staff_credit (pct_code, financial_year);

-- What the host decided on the rest of a year that no charge was left for.
create table staff_rest (
    id             char(36)       not null,
    offer_id       char(36)       not null,
    pct_code       varchar(3)     not null,
    financial_year varchar(7)     not null,
    outcome        varchar(8)     not null,
    amount         decimal(15, 2) not null,
    why            varchar(500)   not null,
    decided_by     varchar(60)    not null,
    decided_on     date           not null,
    decided_at     bigint         not null,
    constraint pk_staff_rest primary key (id),
    constraint fk_staff_rest_offer foreign key (offer_id) references staff_offer (id),
    constraint ck_staff_rest_amount check (amount > 0)
);

create index ix_staff_rest_offer on staff_rest (offer_id);

-- What a PCT asks about a line of its statement, and what the host answers. No amount hangs on it.
create table line_query (
    id          char(36)      not null,
    pct_code    varchar(3)    not null,
    ledger_seq  bigint        not null,
    question    varchar(1000) not null,
    asked_by    varchar(60)   not null,
    asked_on    date          not null,
    asked_at    bigint        not null,
    query_state varchar(10)   not null,
    answer      varchar(2000),
    answered_by varchar(60),
    answered_on date,
    answered_at bigint,
    settled_by  varchar(60),
    settled_on  date,
    version     integer       not null,
    constraint pk_line_query primary key (id),
    constraint fk_line_query_pct foreign key (pct_code) references pct (code),
    constraint fk_line_query_ledger foreign key (ledger_seq) references ledger_transaction (seq)
);

create index ix_line_query_pct on line_query (pct_code, ledger_seq);

-- Published reference data. Everything can be superseded by a further version with its source.
insert into pay_band (id, financial_year, band, version_no, minimum_pay, maximum_pay, source, entered_by, entered_at) values
    ('2007/08:1:1', '2007/08', '1', 1, 12182, 13253, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:2:1', '2007/08', '2', 1, 12577, 15523, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:3:1', '2007/08', '3', 1, 14437, 17257, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:4:1', '2007/08', '4', 1, 16853, 20261, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:5:1', '2007/08', '5', 1, 19683, 25424, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:6:1', '2007/08', '6', 1, 23458, 31779, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:7:1', '2007/08', '7', 1, 28313, 37326, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:8a:1', '2007/08', '8a', 1, 36112, 43335, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:8b:1', '2007/08', '8b', 1, 42064, 52002, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:8c:1', '2007/08', '8c', 1, 50616, 62402, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:8d:1', '2007/08', '8d', 1, 60669, 75114, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2007/08:9:1', '2007/08', '9', 1, 71646, 90607, 'NHS pay circulars (Agenda for Change), England: the full award of 2007/08, as in force from 1 November 2007. From April to October 2007 the first stage of the award was paid, a little less.', 'published', 0),
    ('2008/09:1:1', '2008/09', '1', 1, 12517, 13617, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:2:1', '2008/09', '2', 1, 12922, 15950, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:3:1', '2008/09', '3', 1, 14834, 17732, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:4:1', '2008/09', '4', 1, 17316, 20818, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:5:1', '2008/09', '5', 1, 20225, 26123, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:6:1', '2008/09', '6', 1, 24103, 32653, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:7:1', '2008/09', '7', 1, 29091, 38352, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:8a:1', '2008/09', '8a', 1, 37106, 44527, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:8b:1', '2008/09', '8b', 1, 43221, 53432, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:8c:1', '2008/09', '8c', 1, 52007, 64118, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:8d:1', '2008/09', '8d', 1, 62337, 77179, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0),
    ('2008/09:9:1', '2008/09', '9', 1, 73617, 93098, 'NHS pay circulars (Agenda for Change), England: in force from 1 April 2008.', 'published', 0);

insert into on_cost_rate (id, financial_year, rate_kind, version_no, rate_percent, upper_percent, from_amount, to_amount, source, entered_by, entered_at) values
    ('2007/08:INNER_LONDON:1', '2007/08', 'INNER_LONDON', 1, 20, 0, 3751, 5779, 'NHS terms and conditions of service handbook, section 4: 20% of basic pay, with a least and a most. Least and most of 2007/08 are worked back from those published for 2010/11 by the awards of 2.25%, 2.4% and 2.75%; check them against the pay circular of the year.', 'published', 0),
    ('2007/08:OUTER_LONDON:1', '2007/08', 'OUTER_LONDON', 1, 15, 0, 3173, 4044, 'NHS terms and conditions of service handbook, section 4: 15% of basic pay, with a least and a most. Least and most of 2007/08 are worked back from those published for 2010/11 by the awards of 2.25%, 2.4% and 2.75%; check them against the pay circular of the year.', 'published', 0),
    ('2007/08:FRINGE:1', '2007/08', 'FRINGE', 1, 5, 0, 867, 1502, 'NHS terms and conditions of service handbook, section 4: 5% of basic pay, with a least and a most. Least and most of 2007/08 are worked back from those published for 2010/11 by the awards of 2.25%, 2.4% and 2.75%; check them against the pay circular of the year.', 'published', 0),
    ('2007/08:PENSION:1', '2007/08', 'PENSION', 1, 14, 0, 0, 0, 'NHS Pension Scheme regulations: employer contribution of 14% of pensionable pay, which includes the high cost area supplement.', 'published', 0),
    ('2008/09:INNER_LONDON:1', '2008/09', 'INNER_LONDON', 1, 20, 0, 3855, 5938, 'NHS terms and conditions of service handbook, section 4: 20% of basic pay, with a least and a most. Least and most of 2008/09 are worked back from those published for 2010/11 by the awards of 2.25%, 2.4%; check them against the pay circular of the year.', 'published', 0),
    ('2008/09:OUTER_LONDON:1', '2008/09', 'OUTER_LONDON', 1, 15, 0, 3261, 4156, 'NHS terms and conditions of service handbook, section 4: 15% of basic pay, with a least and a most. Least and most of 2008/09 are worked back from those published for 2010/11 by the awards of 2.25%, 2.4%; check them against the pay circular of the year.', 'published', 0),
    ('2008/09:FRINGE:1', '2008/09', 'FRINGE', 1, 5, 0, 891, 1543, 'NHS terms and conditions of service handbook, section 4: 5% of basic pay, with a least and a most. Least and most of 2008/09 are worked back from those published for 2010/11 by the awards of 2.25%, 2.4%; check them against the pay circular of the year.', 'published', 0),
    ('2008/09:PENSION:1', '2008/09', 'PENSION', 1, 14, 0, 0, 0, 'NHS Pension Scheme regulations: employer contribution of 14% of pensionable pay, which includes the high cost area supplement.', 'published', 0),
    ('2007/08:NATIONAL_INSURANCE:1', '2007/08', 'NATIONAL_INSURANCE', 1, 9.1, 12.8, 5225, 34840, 'HM Revenue and Customs, employer rates of 2007/08: 12.8% above the earnings threshold, less the rebate of 3.7% up to the upper earnings limit, since the NHS Pension Scheme is contracted out. The rebate below the threshold is left out.', 'published', 0),
    ('2008/09:NATIONAL_INSURANCE:1', '2008/09', 'NATIONAL_INSURANCE', 1, 9.1, 12.8, 5435, 40040, 'HM Revenue and Customs, employer rates of 2008/09: 12.8% above the earnings threshold, less the rebate of 3.7% up to the upper earnings limit, since the NHS Pension Scheme is contracted out. The rebate below the threshold is left out.', 'published', 0);
