-- Membership: where each PCT stands, and every move it made.

create table membership (
    pct_code       varchar(3)   not null,
    state          varchar(12)  not null,
    since_date     date         not null,
    join_date      date,
    notice_date    date,
    notice_waiver  varchar(500),
    leave_date     date,
    moves          integer      not null,
    illustrative   boolean      not null,
    version        bigint       not null,
    constraint pk_membership primary key (pct_code),
    constraint fk_membership_pct foreign key (pct_code) references pct (code)
);

create table membership_move (
    id            char(36)     not null,
    pct_code      varchar(3)   not null,
    move_number   integer      not null,
    from_state    varchar(12),
    to_state      varchar(12)  not null,
    effective_on  date         not null,
    recorded_at   bigint       not null,
    moved_by      varchar(60)  not null,
    why           varchar(500) not null,
    document      varchar(300),
    constraint pk_membership_move primary key (id),
    constraint uk_membership_move_number unique (pct_code, move_number),
    constraint fk_membership_move_pct foreign key (pct_code) references pct (code)
);
