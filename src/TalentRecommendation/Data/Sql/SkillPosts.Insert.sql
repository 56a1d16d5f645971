insert into skill_posts (number, certificate, organisation_id, zone, employer, occupation, title, level, standard, headcount, published_on, ended_on)
values (@Number, @Certificate, @OrganisationId, @Zone, @Employer, @Occupation, @Title, @Level, @Standard, @Headcount, @PublishedOn, @EndedOn)
