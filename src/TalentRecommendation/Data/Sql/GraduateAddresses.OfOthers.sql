select cast(count(*) as int) from graduate_addresses where address = @Address and person <> @Person and case_id <> @CaseId
