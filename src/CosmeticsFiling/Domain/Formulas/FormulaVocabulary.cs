namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>A word that rules look for: in force from and to, and where the list comes from.</summary>
/// <param name="Stands">What it stands for, by the list: a code of efficacy, or words of purposes or ingredients.</param>
internal sealed record FormulaWord(string Word, IReadOnlyList<string> Stands, DateOnly ValidFrom, DateOnly? ValidTo, string Source);

/// <summary>Lists of words as dated data; the lists themselves are the platform's, to be verified.</summary>
internal static class FormulaVocabulary
{
    private static readonly DateOnly SinceRegulation = new(2021, 1, 1);
    private static readonly DateOnly SinceChildrensRules = new(2022, 1, 1);

    /// <summary>Purposes that no ingredient of a children's product may have (CCHILD).</summary>
    public static readonly IReadOnlyList<FormulaWord> NotForChildren = Words("CCHILD", SinceChildrensRules,
        ("祛斑", []), ("美白", []), ("祛痘", []), ("抗粉刺", []), ("脱毛", []), ("除臭", []), ("去屑", []), ("去头屑", []), ("防脱发", []), ("染发", []), ("烫发", []), ("卷发", []));

    /// <summary>In names, INCI names and remarks: made by gene or nano technology (CCHILD).</summary>
    public static readonly IReadOnlyList<FormulaWord> NewTechnology = Words("CCHILD; list to be verified", SinceChildrensRules,
        ("纳米", []), ("基因", []), ("重组", []), ("(NANO)", []), ("[NANO]", []), ("RECOMBINANT", []), ("RH-OLIGOPEPTIDE", []), ("SH-OLIGOPEPTIDE", []));

    /// <summary>Purposes that belong to a special effect, with its code.</summary>
    public static readonly IReadOnlyList<FormulaWord> SpecialPurposes = Words("L727 art. 16; list to be verified", SinceRegulation,
        ("染发", ["01"]), ("烫发", ["02"]), ("祛斑", ["03"]), ("美白", ["03"]), ("防脱发", ["05"]));

    /// <summary>Efficacy in a product's name, with the purposes that serve it (F13).</summary>
    public static readonly IReadOnlyList<FormulaWord> Claims = Words("F13; list to be verified", SinceRegulation,
        ("抗皱", ["抗皱", "抗氧化"]), ("紧致", ["紧致", "抗皱"]), ("保湿", ["保湿", "润肤"]), ("补水", ["保湿"]), ("滋养", ["滋养", "润肤", "皮肤调理", "头发调理"]),
        ("修护", ["修护", "皮肤调理", "皮肤保护"]), ("舒缓", ["舒缓", "皮肤调理"]), ("控油", ["控油", "吸附", "收敛"]), ("祛痘", ["祛痘", "抗粉刺"]), ("去屑", ["去屑", "去头屑"]),
        ("去角质", ["去角质", "角质", "研磨", "磨砂"]), ("清洁", ["清洁", "表面活性"]), ("卸妆", ["卸妆", "清洁", "溶剂"]), ("护发", ["护发", "头发调理"]), ("爽身", ["爽身", "吸附"]));

    /// <summary>Ingredients as names of products call them, with what the formula calls them (F13).</summary>
    public static readonly IReadOnlyList<FormulaWord> NamedIngredients = Words("F13; list to be verified", SinceRegulation,
        ("氨基酸", ["氨酸", "氨酰"]), ("玻尿酸", ["透明质酸"]), ("透明质酸", ["透明质酸"]), ("烟酰胺", ["烟酰胺"]), ("神经酰胺", ["神经酰胺"]), ("胶原", ["胶原"]),
        ("芦荟", ["芦荟"]), ("茶树", ["互生叶白千层"]), ("积雪草", ["积雪草"]), ("洋甘菊", ["母菊", "洋甘菊"]), ("视黄醇", ["视黄醇"]), ("水杨酸", ["水杨酸"]),
        ("果酸", ["乙醇酸", "乳酸", "苹果酸", "柠檬酸", "酒石酸", "扁桃酸"]), ("角鲨烷", ["角鲨烷"]), ("维生素C", ["抗坏血酸"]), ("维生素E", ["生育酚"]), ("多肽", ["肽"]), ("胜肽", ["肽"]),
        ("酵母", ["酵母", "酵母菌"]), ("乳木果", ["牛油果树"]), ("橄榄", ["橄榄", "油橄榄"]), ("玫瑰", ["蔷薇", "玫瑰"]), ("人参", ["人参"]), ("燕麦", ["燕麦"]), ("尿素", ["尿素"]));

    public static IEnumerable<FormulaWord> InForce(IReadOnlyList<FormulaWord> list, DateOnly on) =>
        list.Where(word => word.ValidFrom <= on && (word.ValidTo is not { } to || on <= to));

    private static FormulaWord[] Words(string source, DateOnly since, params (string Word, string[] Stands)[] words) =>
        [.. words.Select(word => new FormulaWord(word.Word, word.Stands, since, null, source))];
}
