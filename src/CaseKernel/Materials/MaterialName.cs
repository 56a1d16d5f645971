namespace Platform.CaseKernel.Materials;

/// <summary>A name is shown and offered for download, so it is a bare name without control characters.</summary>
internal static class MaterialName
{
    private const int Longest = 255;

    public static string Of(string given)
    {
        var bare = new string([.. Path.GetFileName(given.Replace('\\', '/')).Where(c => !char.IsControl(c))]).Trim();
        return bare.Length == 0 ? "file" : bare.Length > Longest ? bare[^Longest..] : bare;
    }
}
