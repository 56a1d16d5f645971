select number, certificate, organisation_id, zone, employer, occupation, title, level, standard, headcount, published_on, ended_on
from skill_posts
where ended_on is null and (@Zone = '' or zone = @Zone) and number > @After
order by number
offset 0 rows fetch next @Most rows only
