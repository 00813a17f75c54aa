-- Every index of this table is paid for by every line of a long file. A line is found by its key, or with all lines of its
-- return; that it is of the PCT and year of its return is one rule with the rule that the return exists.
alter table cost_return add constraint uk_cost_return_owner unique (id, pct_code, financial_year);

create index ix_cost_return_line_owner on cost_return_line (return_id, pct_code, financial_year);

alter table cost_return_line drop constraint fk_cost_return_line_return;
alter table cost_return_line drop constraint fk_cost_return_line_pct;
drop index ix_cost_return_line_return on cost_return_line;
drop index ix_cost_return_line_role on cost_return_line;
drop index ix_cost_return_line_pct on cost_return_line;

alter table cost_return_line
    add constraint fk_cost_return_line_owner foreign key (return_id, pct_code, financial_year)
        references cost_return (id, pct_code, financial_year);
