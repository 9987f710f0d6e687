/** The office goes by a name of its own in most plans: 防控办, 平安办. */
export const officeNamed =
  /[^谁主承协督举申代包筹要该来在开兴创试停\P{Script=Han}]{2,4}办(?!理|法|公(?!室)|好|事|案|结|学|成|证|到|得|的)/u;
