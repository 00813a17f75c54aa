-- Files that were loaded: who, when, what kind, how many rows.
create table import_history (
    id           char(36)     not null,
    import_kind  varchar(40)  not null,
    file_name    varchar(120) not null,
    loaded_by    varchar(60)  not null,
    pct_code     varchar(3),
    loaded_at    bigint       not null,
    file_rows    integer      not null,
    changes      integer      not null,
    unchanged    integer      not null,
    constraint pk_import_history primary key (id)
);

create index ix_import_history_at on import_history (loaded_at);
