namespace Platform.RepresentativeOffices.Domain;

/// <summary>The guide's example: an invented German enterprise whose dates are computed, so that it files without findings on any day.</summary>
internal static class EstablishExample
{
    public static EstablishForm On(DateOnly today) => new()
    {
        Office = new OfficeForm
        {
            NameZh = "德国莱茵精密仪器有限公司上海代表处",
            NameForeign = "Rhein Precision Instruments GmbH Shanghai Representative Office",
            Premises = new PremisesForm
            {
                Address = "上海市静安区南京西路1266号39层3902室",
                Owner = "上海恒隆示例物业有限公司",
                Use = PremisesUse.Leased,
                AreaSquareMetres = 120.5m,
                LeaseTo = today.AddYears(3),
            },
            BusinessScope = "从事与该外国企业产品有关的市场调查、展示、宣传活动；从事与该外国企业产品销售、服务提供、境内采购、境内投资有关的联络活动",
            TermFrom = today.AddDays(30),
            TermTo = today.AddYears(3),
            Phone = "+86 21 6288 0000",
            Postcode = "200040",
            Email = "office@example.com",
        },
        ForeignEnterprise = new EnterpriseForm
        {
            NameZh = "莱茵精密仪器有限公司",
            NameOriginal = "Rhein Precision Instruments GmbH",
            AddressZh = "德国科隆市莱茵河畔大街12号",
            AddressOriginal = "Rheinuferstrasse 12, 50668 Koeln, Germany",
            Country = "DEU",
            IncorporatedOn = today.AddYears(-12),
            ExistsIndefinitely = true,
            Liability = Liability.Limited,
            Capital = new Money { Amount = 2500000.00m, Currency = "EUR" },
            BusinessScope = "精密测量仪器的研发、生产和销售",
            Signatory = new SignatoryForm { Name = "Klara Beispiel", Position = "Geschaeftsfuehrerin" },
            Sector = Sector.None,
        },
        Approval = new ApprovalForm { Required = false },
        Representatives =
        [
            new RepresentativeForm
            {
                Role = RepresentativeRole.Chief,
                NameOriginal = "Max Mustermann",
                NameZh = "马克斯",
                Sex = Sex.Male,
                Nationality = "DEU",
                BirthDate = today.AddYears(-45),
                Document = new DocumentForm { Kind = DocumentKind.Passport, Number = "C01X00T47", ExpiresOn = today.AddYears(6) },
                Position = "首席代表",
                TermFrom = today.AddDays(30),
                TermTo = today.AddYears(3),
                AddressInChina = "上海市静安区示例路8号1201室",
                Phone = "+86 138 0000 0000",
                Email = "max.mustermann@example.com",
                ConvictedOfHarmingSecurity = false,
                Resume =
                [
                    new ResumeEntry { From = today.AddYears(-25), To = today.AddYears(-20), Organisation = "RWTH Aachen", Position = "学生" },
                    new ResumeEntry { From = today.AddYears(-20), Organisation = "Rhein Precision Instruments GmbH", Position = "亚太区经理" },
                ],
            },
        ],
        Liaison = new LiaisonForm
        {
            Name = "李示例",
            Document = new LiaisonDocument { Kind = DocumentKind.IdentityCard, Number = "11010519491231002X" },
            Mobile = "13900000000",
            Email = "liaison@example.com",
        },
        FinanceOfficer = new ContactPerson { Name = "王示例", Mobile = "13700000000" },
        Authentication = new AuthenticationForm
        {
            Path = AuthenticationPath.Apostille,
            Papers =
            [
                new AuthenticatedPaper
                {
                    Paper = ForeignPaper.All,
                    Notary = "Notariat Beispiel, Koeln",
                    NotarisedOn = today.AddDays(-40),
                    CertifiedBy = "Praesident des Landgerichts Koeln",
                    CertificateNumber = "910 E 1234",
                    CertifiedOn = today.AddDays(-30),
                    Translation = PaperTranslation.Stamped,
                },
            ],
        },
        Translations = new TranslationsForm { Stamped = true },
        Papers = new PapersForm { CertificateShowsIncorporation = true, BankDealsWithEnterprise = true, BankLetterIsOriginal = true },
        RealNameVerified = true,
        OwnAccountAndBooks = true,
    };
}
