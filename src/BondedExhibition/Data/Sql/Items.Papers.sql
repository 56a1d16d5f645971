select art_permit, licence_number, licence_valid_until, case_id, at
from item_papers
where item_id = @ItemId
order by at desc, id desc
offset 0 rows fetch next @Most rows only
