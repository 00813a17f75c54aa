-- Papers, business-case versions, comments with their answers, and board decisions.

create table stored_document (
    id             char(36)     not null,
    pct_code       varchar(3),
    file_name      varchar(120) not null,
    document_type  varchar(8)   not null,
    size_bytes     bigint       not null,
    sha256         char(64)     not null,
    kept_by        varchar(60)  not null,
    kept_at        bigint       not null,
    content        longblob     not null,
    constraint pk_stored_document primary key (id),
    constraint fk_stored_document_pct foreign key (pct_code) references pct (code)
);

create table business_case (
    case_version    varchar(20)  not null,
    title           varchar(200) not null,
    circulated_on   date         not null,
    approvals_from  date         not null,
    version         bigint       not null,
    constraint pk_business_case primary key (case_version)
);

create table business_case_document (
    id            char(36)    not null,
    case_version  varchar(20) not null,
    document_id   char(36)    not null,
    place_in_order integer    not null,
    constraint pk_business_case_document primary key (id),
    constraint uk_business_case_document unique (case_version, document_id),
    constraint fk_business_case_document_case foreign key (case_version) references business_case (case_version),
    constraint fk_business_case_document_doc foreign key (document_id) references stored_document (id)
);

create table consultation_comment (
    id             char(36)      not null,
    pct_code       varchar(3)    not null,
    topic          varchar(120)  not null,
    wording        varchar(4000) not null,
    sent_by        varchar(60)   not null,
    sent_at        bigint        not null,
    answer         varchar(4000),
    answered_by    varchar(60),
    answered_at    bigint,
    illustrative   boolean       not null,
    version        bigint        not null,
    constraint pk_consultation_comment primary key (id),
    constraint fk_consultation_comment_pct foreign key (pct_code) references pct (code)
);

create table faq_entry (
    id            char(36)      not null,
    topic         varchar(120)  not null,
    question      varchar(4000) not null,
    answer        varchar(4000) not null,
    comment_id    char(36),
    published_by  varchar(60)   not null,
    published_at  bigint        not null,
    withdrawn     boolean       not null,
    version       bigint        not null,
    constraint pk_faq_entry primary key (id),
    constraint fk_faq_entry_comment foreign key (comment_id) references consultation_comment (id)
);

create table board_decision (
    id               char(36)      not null,
    pct_code         varchar(3)    not null,
    case_version     varchar(20)   not null,
    meeting_date     date          not null,
    minute_reference varchar(100)  not null,
    outcome          varchar(25)   not null,
    note             varchar(2000),
    document_id      char(36),
    decision_state   varchar(12)   not null,
    entered_by       varchar(60)   not null,
    entered_at       bigint        not null,
    settled_by       varchar(60),
    settled_at       bigint,
    settled_why      varchar(500),
    illustrative     boolean       not null,
    version          bigint        not null,
    constraint pk_board_decision primary key (id),
    constraint fk_board_decision_pct foreign key (pct_code) references pct (code),
    constraint fk_board_decision_case foreign key (case_version) references business_case (case_version),
    constraint fk_board_decision_document foreign key (document_id) references stored_document (id)
);

create index ix_board_decision_pct on board_decision (pct_code, meeting_date);

create table board_condition (
    id               char(36)     not null,
    decision_id      char(36)     not null,
    condition_number integer      not null,
    wording          varchar(500) not null,
    condition_state  varchar(8)   not null,
    settled_by       varchar(60),
    settled_on       date,
    settled_why      varchar(500),
    constraint pk_board_condition primary key (id),
    constraint uk_board_condition unique (decision_id, condition_number),
    constraint fk_board_condition_decision foreign key (decision_id) references board_decision (id)
);

create table board_meeting (
    pct_code      varchar(3)  not null,
    meeting_date  date        not null,
    entered_by    varchar(60) not null,
    constraint pk_board_meeting primary key (pct_code, meeting_date),
    constraint fk_board_meeting_pct foreign key (pct_code) references pct (code)
);
