using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>Why a file is not taken: which refusal, and what exactly was found in it.</summary>
internal sealed record Flaw(ProblemKind Kind, Text? Why = null)
{
    public static Flaw Truncated { get; } = new(MaterialProblems.Truncated);

    public static Flaw Encrypted { get; } = new(MaterialProblems.Encrypted);

    public static Flaw Bomb(string why, params object?[] args) => new(MaterialProblems.Bomb, Because($"bomb.{why}", args));

    public static Flaw Polyglot(string why, params object?[] args) => new(MaterialProblems.Polyglot, Because($"polyglot.{why}", args));

    public static Flaw Damaged(string why, params object?[] args) => new(MaterialProblems.Damaged, Because($"damaged.{why}", args));

    public static Flaw Active(string what) => new(MaterialProblems.Active, Because($"active.{what}"));

    public Problem In(string fileName) => Why is null ? Kind.With(fileName) : Kind.With(fileName, Why);

    private static Text Because(string key, params object?[] args) => new(typeof(MaterialTexts), key, args);
}
