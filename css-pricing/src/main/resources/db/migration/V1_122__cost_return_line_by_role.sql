-- A file of cost returns finds the lines that stand by their names, for many rows at once.
create index ix_cost_return_line_role on cost_return_line (return_id, job_role);
