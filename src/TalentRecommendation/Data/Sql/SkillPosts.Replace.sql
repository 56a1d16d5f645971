update skill_posts set ended_on = @PublishedOn
where organisation_id = @OrganisationId and zone = @Zone and occupation = @Occupation and level = @Level and ended_on is null
