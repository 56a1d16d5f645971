select o.id, o.kind, o.name_zh as name, o.name_en, o.credit_code, o.country, o.registration_number, m.valid_from, m.valid_to
from mandates m
join organisations o on o.id = m.organisation_id
where m.account_id = @AccountId and m.valid_from <= @Today and (m.valid_to is null or m.valid_to >= @Today)
order by o.name_zh, o.id
