-- After a correction the graduate confirms anew.
update graduate_files
set year = @Year, employer = @Employer, listing = @Listing, industry = @Industry, education = @Education, direct = @Direct, points = @Points, passing = @Passing, confirmed_at = null, contested_at = null, remark = null
where case_id = @CaseId
