-- Accounts: who may sign in. Names are lower case; the password is kept only as its PBKDF2 hash.
create table user_account (
  account_name varchar(60) not null,
  account_role varchar(20) not null,
  pct_code varchar(3),
  password_hash varchar(255) not null,
  credential_stamp char(36) not null,
  failed_attempts integer not null,
  locked_until bigint,
  must_change_password boolean not null,
  demo_account boolean not null,
  version bigint not null,
  constraint pk_user_account primary key (account_name),
  constraint fk_user_account_pct foreign key (pct_code) references pct (code),
  constraint ck_user_account_role check (account_role in ('HOST_ADMIN', 'PCT_USER', 'SHA_ANALYST')),
  constraint ck_user_account_pct check ((account_role = 'PCT_USER') = (pct_code is not null))
);
