-- A file may name its lines in any order: each is found by one value, whatever return it belongs to.
alter table cost_return_line add column role_key varchar(150);

update cost_return_line set role_key = concat(return_id, '/', job_role);

create index ix_cost_return_line_role_key on cost_return_line (role_key);
