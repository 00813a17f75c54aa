-- Host staff lock and close accounts. A closed one stays, because audit rows carry its name.
alter table user_account add column account_state varchar(10) default 'OPEN' not null;
alter table user_account add constraint ck_user_account_state check (account_state in ('OPEN', 'LOCKED', 'CLOSED'));

-- The audit trail is read by who and by what was done.
create index ix_audit_entry_made_by on audit_entry (made_by);
create index ix_audit_entry_action on audit_entry (action);
