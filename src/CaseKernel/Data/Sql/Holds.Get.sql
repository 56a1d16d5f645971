select h.id, h.case_id, c.number, c.matter, c.form_version, c.zone, c.title, h.version, h.reason, h.placed_at, h.placed_by_name, h.skipped_on, h.lifted_at, h.lifted_by_name, h.lift_reason
from legal_holds h
join cases c on c.id = h.case_id
where h.id = @Id
