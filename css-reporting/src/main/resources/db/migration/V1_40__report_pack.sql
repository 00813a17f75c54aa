-- Packs of London-wide reports as they were issued: the document, and each report's table as it stood. Never changed.

create table report_pack (
    pack_number    integer      not null,
    as_at          date         not null,
    financial_year varchar(7)   not null,
    note           varchar(500) not null,
    issued_by      varchar(60)  not null,
    issued_at      bigint       not null,
    pdf            longblob     not null,
    constraint pk_report_pack primary key (pack_number)
);

create table report_pack_report (
    id          char(36)      not null,
    pack_number integer       not null,
    place       integer       not null,
    report_name varchar(60)   not null,
    title       varchar(100)  not null,
    sentence    varchar(2000) not null,
    table_text  longtext      not null,
    constraint pk_report_pack_report primary key (id),
    constraint uk_report_pack_report unique (pack_number, report_name),
    constraint fk_report_pack_report_pack foreign key (pack_number) references report_pack (pack_number)
);
