select number, what, zone, year, clear, reason, account_id, user_name, name, ordered_at, fetched, fetched_at, row_count
from exports
where number = @Number
