using System.Security.Cryptography;

namespace Aspire.Hosting.ApplicationModel;

public abstract class ParameterDefault
{
    public abstract string GetDefaultValue();
}

/// <summary>A password made once and kept.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    private const string LowerLetters = "abcdefghjkmnpqrstuvwxyz", UpperLetters = "ABCDEFGHJKMNPQRSTUVWXYZ", Digits = "0123456789", Signs = "-_.{}~()*+!";

    public int MinLength { get; set; } = 22;

    public bool Lower { get; set; } = true;

    public bool Upper { get; set; } = true;

    public bool Numeric { get; set; } = true;

    public bool Special { get; set; } = true;

    public int MinLower { get; set; }

    public int MinUpper { get; set; }

    public int MinNumeric { get; set; }

    public int MinSpecial { get; set; }

    public override string GetDefaultValue()
    {
        var letters = (Lower ? LowerLetters : "") + (Upper ? UpperLetters : "") + (Numeric ? Digits : "") + (Special ? Signs : "");
        if (letters.Length == 0)
            throw new DistributedApplicationException("A generated parameter needs at least one kind of character.");

        var value = string.Concat(
            Pick(LowerLetters, MinLower), Pick(UpperLetters, MinUpper), Pick(Digits, MinNumeric), Pick(Signs, MinSpecial));
        var chars = (value + Pick(letters, Math.Max(0, MinLength - value.Length))).ToCharArray();
        RandomNumberGenerator.Shuffle<char>(chars);
        return new string(chars);
    }

    private static string Pick(string choices, int count) => RandomNumberGenerator.GetString(choices, count);
}

public class ParameterResource : Resource, IValueProvider, IManifestExpressionProvider
{
    private readonly Func<string> read;

    internal ParameterResource(string name, Func<string> read, bool secret)
        : base(name)
    {
        this.read = read;
        Secret = secret;
    }

    public string? Description { get; set; }

    public bool Secret { get; }

    public string ValueExpression => $"{{{Name}.value}}";

    internal string Current => read();

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => new(read());
}

internal sealed class ConnectionStringParameterResource : ParameterResource, IResourceWithConnectionString
{
    internal ConnectionStringParameterResource(string name, Func<string> read, string? environmentVariableName)
        : base(name, read, secret: true) => ConnectionStringEnvironmentVariable = environmentVariableName;

    public string? ConnectionStringEnvironmentVariable { get; }

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{this}");

    string IManifestExpressionProvider.ValueExpression => $"{{{Name}.connectionString}}";
}
