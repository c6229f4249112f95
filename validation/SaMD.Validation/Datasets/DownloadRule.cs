namespace SaMD.Validation.Datasets;

/// <summary>Where files of a dataset are downloaded from. The first rule of the manifest that matches a file's path holds.</summary>
/// <param name="Match">Pattern on the whole path, case-sensitive: <c>*</c> is any text, <c>?</c> any one character.</param>
/// <param name="From">What the path is put behind; ends in a slash. https, or http to this machine itself.</param>
public sealed record DownloadRule(string Match, Uri From)
{
    /// <summary>Whether the rule speaks of a file.</summary>
    /// <param name="path">The file's path.</param>
    public bool Matches(string path) => Glob.Matches(Match, path);

    /// <summary>Whether an address may be asked: over https, or over http only where nothing leaves this machine.</summary>
    /// <param name="address">The address.</param>
    public static bool MayAsk(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
    }
}
