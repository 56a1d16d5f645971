using System.Text.Json;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>Grounds as the register and events say them; words are <c>ground.&lt;code&gt;</c>.</summary>
internal static class GroundCodes
{
    public const string FalseData = "false-data";

    /// <summary>Its filer asked for it.</summary>
    public const string Voluntary = "voluntary";

    public static string Of<T>(T ground)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(ground.ToString());
}
