-- Offices of a country's enterprises that ended by the authorities' act; few in any five years.
select enterprise_name_zh, enterprise_name_original, ended_on
from representative_offices
where ended_on > @Since
  and country = @Country
  and (state = 'revoked' or end_ground = @Closed)
order by ended_on desc
