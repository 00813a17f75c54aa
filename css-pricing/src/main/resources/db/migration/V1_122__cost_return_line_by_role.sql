-- A file of cost returns finds the lines that stand by their names, for many rows at once.
create index ix_cost_return_line_role on cost_return_line (return_id, job_role);

-- Made anew, the foreign keys rest on indexes that are there already; H2 had made a second one for each, which every line paid for.
alter table cost_return_line drop constraint fk_cost_return_line_return;
alter table cost_return_line
    add constraint fk_cost_return_line_return foreign key (return_id) references cost_return (id);
alter table cost_return_line drop constraint fk_cost_return_line_pct;
alter table cost_return_line
    add constraint fk_cost_return_line_pct foreign key (pct_code) references pct (code);
