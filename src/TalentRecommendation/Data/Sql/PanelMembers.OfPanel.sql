select id, panel_id, seq, state, organisation, name, mail, reason, ballot, answered_at
from panel_members
where panel_id = @PanelId
order by seq
