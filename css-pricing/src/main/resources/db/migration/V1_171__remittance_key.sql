-- A file of payments asks for some hundred references at once: each is found by one value, whatever its case.
alter table remittance add column reference_key varchar(80);

update remittance
set reference_key = concat(pct_code, '/', cast(received_on as char(10)), '/', lower(reference));

create index ix_remittance_key on remittance (reference_key);
