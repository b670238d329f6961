// What the JSON files of the package hold.

import type { HospitalList } from '../types.js';

declare const hospitals: HospitalList;
export default hospitals;
